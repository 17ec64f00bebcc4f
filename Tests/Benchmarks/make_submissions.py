#!/usr/bin/env python3
"""Writes so many submissions as JSON lines: the two bundled enterprise cases in turn, varied by a fixed seed.

    make_submissions.py COUNT [--broken] [--folder DIR]

About 6.4 KB each, with evidence and notes, all free of errors; with --broken one in a hundred is damaged in one of
eight ways. With --folder each becomes a file of its own, in subfolders of a thousand.
"""
import json
import os
import random
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]


def load(name):
    with open(os.path.join(ROOT, "criteria", name), encoding="utf-8") as file:
        return json.load(file)


def credit_code(number):
    """A 统一社会信用代码 that is well formed and belongs to nobody (GB 32100-2015)."""
    start = "91%06dMA0%06d" % (number % 1000000, number % 1000000)
    total = sum(DIGITS.index(digit) * weight for digit, weight in zip(start, WEIGHTS))
    return start + DIGITS[(31 - total % 31) % 31]


CASES = [load("examples/enterprise-a.json"), load("examples/enterprise-b.json")]
INDICATORS = [indicator for item in load("enterprise.json")["items"] for indicator in item["indicators"]]
EVIDENCE = {indicator["id"]: [e["id"] for e in indicator.get("evidence", [])] for indicator in INDICATORS}
# Only a part may shrink: a whole that did would be smaller than its part, which is an error.
PARTS = {(i["id"], x["id"]) for i in INDICATORS for x in i.get("inputs", []) if "atMost" in x}


def submission(number):
    case = json.loads(json.dumps(CASES[number % 2]))
    case["subject"] = {"name": "企业%06d有限公司" % number, "creditCode": credit_code(number)}
    for name, answer in list(case["answers"].items()):
        if not (isinstance(answer, dict) and "value" in answer):
            answer = case["answers"][name] = {"value": answer}
        value = answer["value"]
        if isinstance(value, dict):
            for key, figure in value.items():
                if type(figure) is int and figure > 2 and (name, key) in PARTS and random.random() < 0.12:
                    value[key] = figure - random.randint(0, 2)
        if "evidence" not in answer and EVIDENCE.get(name) and random.random() < 0.8:
            answer["evidence"] = {kind: ["佐证材料/%s-%s.pdf" % (name, kind)] for kind in EVIDENCE[name][:1]}
        if random.random() < 0.15:
            answer["note"] = "已由人力资源部和工会共同核对，原件存档备查。"
    return json.dumps(case, ensure_ascii=False, separators=(",", ":")).encode()


DAMAGES = [
    lambda line: line[: len(line) // 2],
    lambda line: line.replace(b'"asOf":', b'"asof":', 1),
    lambda line: line.replace(b"true", b"True", 1),
    lambda line: line + b"}",
    lambda line: line.replace(b'"employees":', b'"employees":"many","employees":', 1),
    lambda line: line.replace("公司".encode(), b"\xe5\x85", 1),
    lambda line: line.replace(b'"standard":"enterprise"', b'"standard":"enterprize"', 1),
    lambda line: b"not JSON at all",
]


def main():
    count = int(sys.argv[1])
    broken = "--broken" in sys.argv
    folder = sys.argv[sys.argv.index("--folder") + 1] if "--folder" in sys.argv else None
    random.seed(2023)
    for number in range(count):
        line = submission(number)
        if broken and number % 100 == 37:
            line = DAMAGES[number // 100 % len(DAMAGES)](line)
        if folder is None:
            sys.stdout.buffer.write(line + b"\n")
            continue
        room = os.path.join(folder, "%04d" % (number // 1000))
        os.makedirs(room, exist_ok=True)
        with open(os.path.join(room, "%07d.json" % number), "wb") as file:
            file.write(line)


main()
