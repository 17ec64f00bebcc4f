"""Holds the calendars of `harmony check --format ics` against an independent reader (icalendar, from PyPI). The
first argument is the program.

Every example alone and all together: what is read back has the same days as the JSON report's calendar, and writing it
again changes nothing.
"""

import json
import subprocess
import sys
from pathlib import Path

from icalendar import Calendar

harmony = sys.argv[1]
examples = sorted(Path("criteria/examples").glob("*.json"))
failures = []


def run(*arguments):
    return subprocess.run([harmony, "check", "--criteria", "criteria/local", *map(str, arguments)],
                          capture_output=True).stdout


def expect(condition, message):
    if not condition:
        print("FAIL", message)
        failures.append(message)


def events(data, name):
    for line in data.split(b"\r\n"):
        expect(len(line) <= 75, f"{name}: a line of {len(line)} octets")
    expect(data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n"), f"{name}: line ends")
    calendar = Calendar.from_ical(data)
    expect(not calendar.errors and not any(part.errors for part in calendar.walk()), f"{name}: errors")
    for name_of_property in ("VERSION", "PRODID"):
        expect(name_of_property in calendar, f"{name}: no {name_of_property}")
    found = [part for part in calendar.walk("VEVENT")]
    for event in found:
        for required in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
            expect(required in event, f"{name}: no {required}")
        expect(len(event.walk("VALARM")) == 1, f"{name}: no reminder")
    uids = [str(event["UID"]) for event in found]
    expect(len(uids) == len(set(uids)), f"{name}: a UID stands twice")
    return found


count = 0
for path in examples:
    report = run("--format", "json", path)
    if not report:
        continue
    expected = [duty["by"] for duty in json.loads(report)["outlook"]["calendar"]]
    for language in ("zh", "en"):
        found = events(run("--lang", language, "--format", "ics", path), path.name)
        expect([event["DTSTART"].dt.isoformat() for event in found] == expected, f"{path.name}: other days")
        count += len(found)
        expect(run("--lang", language, "--format", "ics", path) == run("--lang", language, "--format", "ics", path),
               f"{path.name}: other bytes the second time")
together = events(run("--format", "ics", "criteria/examples"), "all together")
print(f"{len(examples)} examples, {count} events, {len(together)} in one calendar")
sys.exit(1 if failures else 0)
