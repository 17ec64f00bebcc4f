"""Runs harmony and its peers on the same input in turn and prints a table. Called by Tests/Benchmarks/run."""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import threading
import time

HARMONY, ROOM = sys.argv[1:]
BIN = os.path.dirname(sys.executable)
MANY = os.path.join(ROOM, "many.jsonl")
SCHEMA = os.path.join(ROOM, "schema.json")
ONE = "criteria/examples/enterprise-b.json"
ROUNDS = 5

PARSE = """
import sys, time, orjson
lines = open(sys.argv[1], "rb").read().splitlines()
start = time.perf_counter()
for line in lines: orjson.loads(line)
print(time.perf_counter() - start)
"""
VALIDATE = """
import sys, time, orjson, jsonschema_rs
validator = jsonschema_rs.validator_for(open(sys.argv[2]).read())
lines = open(sys.argv[1], "rb").read().splitlines()
start = time.perf_counter()
for line in lines: validator.is_valid(orjson.loads(line))
print(time.perf_counter() - start)
"""


def wall(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def inside(code, *arguments):
    """What the script itself measured, without the start of Python and the reading of the file."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout)


def peak(command):
    """The most memory that a command held, in MiB."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL,"
        " stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], stdout=subprocess.PIPE, text=True, check=True)
    return int(done.stdout) / 1024


def stream(path, threads=None):
    return [HARMONY, "check", path, "--format", "jsonl"] + (["--threads", str(threads)] if threads else [])


def table(title, runs, reference):
    """All in turn, round by round, so that a busy machine is busy for all of them."""
    times = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            times[name].append(run())
    middle = {name: statistics.median(found) for name, found in times.items()}
    print(f"\n{title:<58}{'seconds':>9}{'ratio':>8}")
    for name, seconds in middle.items():
        print(f"  {name:<56}{seconds:>9.3f}{seconds / middle[reference]:>8.2f}")
    return middle


def main():
    size = os.path.getsize(MANY)
    with open(MANY, "rb") as file:
        count = sum(1 for _ in file)
    print(f"{count} submissions, {size / 1e6:.0f} MB of JSON lines, {os.cpu_count()} cores")
    many = {
        "harmony check, JSON lines out, every core": lambda: wall(stream(MANY)),
        "harmony check, JSON lines out, one thread": lambda: wall(stream(MANY, 1)),
        "orjson, parsing alone": lambda: inside(PARSE, MANY),
        "orjson and jsonschema-rs, valid or not": lambda: inside(VALIDATE, MANY, SCHEMA),
        "jq, reading and writing the verdict's date": lambda: wall(["jq", "-c", ".asOf", MANY]),
    }
    middle = table("Many submissions", many, "orjson, parsing alone")
    every, alone = (middle[name] for name in list(many)[:2])
    print(f"  {'one thread over every core':<56}{'':>9}{alone / every:>8.2f}")

    with open(MANY, "rb") as file:
        tenth = os.path.join(ROOM, "tenth.jsonl")
        with open(tenth, "wb") as part:
            for _ in range(max(1, count // 10)):
                part.write(file.readline())
    less = statistics.median(wall(stream(tenth)) for _ in range(ROUNDS))
    print(f"  {'ten times the input takes so many times as long':<56}{'':>9}{every / less:>8.2f}")
    print(f"  {'memory at its most, MiB':<56}{peak(stream(MANY)):>9.1f}")

    single = {
        "harmony check, text report": lambda: wall([HARMONY, "check", ONE]),
        "sourcemeta jsonschema validate": lambda: wall([os.path.join(BIN, "jsonschema"), "validate", SCHEMA, ONE]),
        "check-jsonschema": lambda: wall([os.path.join(BIN, "check-jsonschema"), "--schemafile", SCHEMA, ONE]),
        "jq": lambda: wall(["jq", ".", ONE]),
        "oscap, printing its version": lambda: wall(["oscap", "--version"]),
    }
    table("One submission, cold", single, "harmony check, text report")


main()
