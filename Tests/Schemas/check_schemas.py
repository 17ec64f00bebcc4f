#!/usr/bin/env python3
"""The schemas that harmony prints, under an independent validator (jsonschema, draft 2020-12).

    check_schemas.py HARMONY [MUTATIONS]

1. each schema is valid against the meta-schema;
2. every bundled, example and golden file is valid against its schema, each example also against the schema
   of answers by its standard;
3. the cases of keywords.json come out as they say, as they must in the program's own evaluator;
4. of damaged files, each that a schema refuses `harmony validate` refuses too, and a report is refused for
   its shape by both or by neither.

Needs the package jsonschema. Run from anywhere; ends with 1 if anything differs.
"""

import collections
import copy
import functools
import json
import pathlib
import random
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator as Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHAPE = {"unknown-field", "missing-field", "wrong-type", "unknown-keyword", "unknown-report-format"}


@functools.cache
def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


class Check:
    def __init__(self, harmony):
        self.harmony = str(pathlib.Path(harmony).resolve())
        self.failures = []

    def run(self, *arguments):
        return subprocess.run([self.harmony, *arguments], capture_output=True, text=True, cwd=ROOT)

    def schema(self, *arguments):
        schema = json.loads(self.run("schema", *arguments).stdout)
        Validator.check_schema(schema)
        return Validator(schema)

    def fail(self, text):
        self.failures.append(text)
        print("FAILED:", text)

    def valid(self, validator, path):
        for error in validator.iter_errors(load(path)):
            self.fail(f"{path.relative_to(ROOT)}{error.json_path}: {error.message[:200]}")


def files():
    """Every file of this repository that has a schema, by the schema's name."""
    found = collections.defaultdict(list)
    for path in sorted((ROOT / "criteria").rglob("*.json")) + sorted((ROOT / "Tests/EndToEndTests/Golden").glob("*.json")):
        if not path.name.endswith(".schema.json"):
            value = load(path)
            name = value.get("format", "") if isinstance(value, dict) else ""
            if name.startswith("harmony-") and name.endswith("/1"):
                found[name[len("harmony-"):-len("/1")]].append(path)
    return found


def places(value, inside=()):
    """Every member and element below a value, as paths."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield inside + (key,)
        yield from places(inner, inside + (key,))


def damage(value, chance):
    """One change: a member dropped or put where it does not belong, a key renamed, a value of another type,
    another word."""
    value = copy.deepcopy(value)
    everywhere = list(places(value))
    path = chance.choice(everywhere)
    parent = value
    for step in path[:-1]:
        parent = parent[step]
    key = path[-1]
    kind = chance.randrange(5)
    if kind == 4 and isinstance(parent, dict):
        other = chance.choice([place for place in everywhere if isinstance(place[-1], str)] + [("$schema",)])
        foreign = value
        for step in other:
            foreign = foreign.get(step, 1) if isinstance(foreign, dict) else foreign[step]
        parent[other[-1]] = copy.deepcopy(foreign)
        return value, f"{other[-1]} of {other} beside {path}"
    if kind == 0:
        del parent[key]
        return value, f"without {path}"
    if kind == 1 and isinstance(parent, dict):
        renamed = key + "x" if chance.random() < 0.5 else key[:-1]
        parent[renamed] = parent.pop(key)
        return value, f"{path} renamed {renamed!r}"
    if kind == 2 and isinstance(parent[key], str):
        parent[key] = parent[key][:-1] if chance.random() < 0.5 else parent[key] + "x"
    else:
        parent[key] = chance.choice([None, True, 0, -1, 1.5, 10**16, "", "x", "60%", "2025-06-30", [], ["x"], [{}], {}, {"zh": "字"}])
    return value, f"{path} = {json.dumps(parent[key], ensure_ascii=False)[:60]}"


def main():
    check = Check(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    schemas = {name: check.schema(name) for name in ("criteria", "answers", "report", "comparison")}
    found = files()
    result_lines(check, found["answers"])
    for name, paths in found.items():
        if name not in schemas:
            continue
        for path in paths:
            check.valid(schemas[name], path)
    by_standard = {}
    for path in found["answers"]:
        standard = load(path)["standard"]
        by_standard[standard] = by_standard.get(standard) or check.schema("answers", "--standard", standard)
        check.valid(by_standard[standard], path)
    print("valid:", ", ".join(f"{len(found[name])} {name}" for name in schemas))

    cases = 0
    for group in load(ROOT / "Tests/Schemas/keywords.json"):
        validator = Validator(group["schema"])
        for case in group["tests"]:
            cases += 1
            if validator.is_valid(case["data"]) != case["valid"]:
                check.fail(f"{group['description']}: {case['description']}")
    print("keyword cases:", cases)

    # Nobody hands a comparison in: it is written, never read.
    read = {name: schema for name, schema in schemas.items() if name != "comparison"}
    mutations(check, read, by_standard, found, count)
    sys.exit(1 if check.failures else 0)


def result_lines(check, answers):
    """Every line that the examples come to, and those among the golden files, fit the schema of result lines."""
    validator = check.schema("result")
    golden = sorted((ROOT / "Tests/EndToEndTests/Golden").glob("*.jsonl"))
    lines = [line for path in golden for line in path.read_text(encoding="utf-8").splitlines()]
    lines += check.run("check", "--format", "jsonl", *map(str, answers)).stdout.splitlines()
    # A folder in which some cannot be judged.
    district = str(ROOT / "Tests/EndToEndTests/Park/enterprises")
    lines += check.run("check", "--format", "jsonl", district).stdout.splitlines()
    summary = json.loads(check.run("check", "--format", "json", district).stdout)
    for error in check.schema("summary").iter_errors(summary):
        check.fail(f"summary{error.json_path}: {error.message[:200]}")
    if check.schema("summary").is_valid({**summary, "total": -1}):
        check.fail("a summary of fewer than none is not refused")
    for line in lines:
        value = json.loads(line)
        for error in validator.iter_errors(value):
            check.fail(f"result line of {value.get('file')}{error.json_path}: {error.message[:200]}")
        for wrong in ({**value, "verdict": "ok"}, {**value, "line": 0}, {**value, "gap": []}):
            if validator.is_valid(wrong):
                check.fail(f"a result line is not refused: {wrong}")
    print("result lines:", len(lines))


def mutations(check, schemas, by_standard, found, count):
    chance = random.Random(2023)
    tally = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        damaged = {}
        for name in schemas:
            for index in range(count):
                value, what = damage(load(chance.choice(found[name])), chance)
                path = f"{folder}/{name}-{index}.json"
                pathlib.Path(path).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
                refused = not schemas[name].is_valid(value)
                if name == "answers":
                    own = by_standard.get(value.get("standard")) if isinstance(value.get("standard"), str) else None
                    if own and not own.is_valid(value):
                        refused = True
                    elif refused and own:
                        check.fail(f"{what}: refused by the general schema of answers alone")
                damaged[path] = (name, refused, what)
        problems = collections.defaultdict(set)
        # Named one by one: what is found in a folder is passed over if it says another format.
        for finding in json.loads(check.run("validate", "--format", "json", *damaged).stdout):
            if finding["severity"] == "error":
                problems[finding.get("file")].add(finding["name"])
        for path, (name, refused, what) in damaged.items():
            tally[name, refused, bool(problems[path])] += 1
            if refused and not problems[path]:
                check.fail(f"{name}: the schema refuses what validate accepts: {what}")
            # A report without a format that says so is none.
            shape = problems[path] & (SHAPE | {"unrecognised-file"})
            if name == "report" and refused != bool(shape):
                check.fail(f"report: jsonschema {'refuses' if refused else 'accepts'}, harmony finds {shape}: {what}")
    for name in schemas:
        both, alone, neither = tally[name, True, True], tally[name, False, True], tally[name, False, False]
        print(f"{name}: of {count} damaged files {both} refused by both, {alone} by validate alone, {neither} by neither")


if __name__ == "__main__":
    main()
