"""Holds the workbooks of `harmony template` against other programs: LibreOffice and openpyxl open them, change
them, save them; what they saved is checked like the original. The first argument is the program.

A case ends in the very text report that its JSON answers give.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

harmony = sys.argv[1]
examples = Path("criteria/examples")
failures = []


def run(*arguments):
    return subprocess.run([harmony, *map(str, arguments)], capture_output=True, text=True)


def report(path):
    return run("check", "--lang", "zh", path).stdout


def expect(condition, message):
    print("ok  " if condition else "FAIL", message)
    if not condition:
        failures.append(message)


def libreoffice(path, kind, folder, *more):
    folder.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", kind, *more, "--outdir", str(folder), str(path)],
        check=True, capture_output=True)
    return folder / (Path(path).stem + "." + kind.split(":")[0])


def same(path, expected, what):
    found = report(path)
    expect(found == expected, what)
    if found != expected:
        print(run("check", "--lang", "zh", path).stderr[:2000])


def answers(sheet):
    """The columns of the codes and of the answers, and the row of the headings."""
    for row in sheet.iter_rows(min_row=1, max_row=5):
        headings = {cell.value: cell.column for cell in row if cell.value}
        if "代码" in headings:
            return headings["代码"], headings["填报"], row[0].row
    return None


def looks(book):
    """What an office expects of a form."""
    for sheet in book.worksheets:
        expect(sheet.protection.sheet, f"{sheet.title} is protected")
        expect(sheet.page_setup.paperSize == 9 or sheet.sheet_state == "hidden", f"{sheet.title} prints on A4")
        columns = answers(sheet)
        if not columns:
            continue
        code, answer, heading = columns
        expect(sheet.freeze_panes == f"A{heading + 1}", f"{sheet.title} keeps its headings in view")
        expect(sheet.print_title_rows == f"${heading}:${heading}", f"{sheet.title} repeats its headings on paper")
        letter = openpyxl.utils.get_column_letter(code)
        expect(sheet.column_dimensions[letter].hidden, f"the codes of {sheet.title} are hidden")
        validated = {str(area) for rule in sheet.data_validations.dataValidation for area in rule.sqref.ranges}
        open_cells = [
            row[answer - 1] for row in sheet.iter_rows(min_row=heading + 1)
            if not row[answer - 1].protection.locked]
        expect(len(open_cells) > 5, f"{sheet.title} has {len(open_cells)} cells to write in")
        expect(
            all(cell.coordinate in validated for cell in open_cells), f"{sheet.title} says what each may hold")
        coded = [row for row in sheet.iter_rows(min_row=heading + 1) if row[code - 1].value]
        expect(
            all(row[0].protection.locked and row[2].protection.locked for row in coded),
            f"the questions of {sheet.title} are locked")


def chinese(book):
    """No English word in what a Chinese form shows."""
    for sheet in book.worksheets:
        columns = answers(sheet)
        for row in sheet.iter_rows():
            for cell in row:
                if columns and cell.column == columns[0] or not isinstance(cell.value, str):
                    continue
                if found := re.findall(r"[A-Za-z]{3,}", cell.value):
                    expect(False, f"{sheet.title}!{cell.coordinate} says {found}")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    blank = folder / "blank.xlsx"
    run("template", "enterprise", "--lang", "zh", "-o", blank)
    looks(openpyxl.load_workbook(blank))
    chinese(openpyxl.load_workbook(blank))

    for example in ["enterprise-b", "park", "labour-protection-met", "enterprise-zhejiang"]:
        source = examples / f"{example}.json"
        expected = report(source)
        book, table = folder / f"{example}.xlsx", folder / f"{example}.csv"
        for form in (book, table):
            expect(run("template", "--lang", "zh", "--from", source, "-o", form).returncode == 0, f"makes {form.name}")
        same(libreoffice(book, "xlsx", folder / "saved"), expected, f"{book.name} saved by LibreOffice")
        # From CSV LibreOffice makes cells with types of its own: numbers, percentages, dates.
        typed = libreoffice(table, "xlsx", folder / "typed", "--infilter=CSV:44,34,76,1,,2052,false,true")
        same(typed, expected, f"{table.name} opened by LibreOffice and saved as a workbook")
        loaded = openpyxl.load_workbook(book)
        loaded.save(folder / "openpyxl.xlsx")
        same(folder / "openpyxl.xlsx", expected, f"{book.name} saved by openpyxl")

        # What people do to forms: sheets in another order, columns and rows put in, words in colour, 1904.
        for sheet in loaded.worksheets:
            if answers(sheet):
                sheet.merged_cells.ranges.clear()
                sheet.insert_cols(5)
                sheet.insert_rows(6)
                sheet.cell(1, 1).value = "第一稿"
        for sheet in loaded.worksheets:
            if (columns := answers(sheet)) and sheet.title == "填报":
                for row in sheet.iter_rows(min_row=columns[2] + 1):
                    cell = row[columns[1] - 1]
                    if isinstance(cell.value, str) and len(cell.value) > 1:
                        bold = TextBlock(InlineFont(b=True), cell.value[:1])
                        cell.value = CellRichText(bold, cell.value[1:])
        loaded._sheets.reverse()
        loaded.save(folder / "changed.xlsx")
        same(folder / "changed.xlsx", expected, f"{book.name} with sheets and columns moved")
        moved = openpyxl.load_workbook(book)
        moved.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        moved.save(folder / "1904.xlsx")
        same(folder / "1904.xlsx", expected, f"{book.name} with days counted from 1904")

    text = (folder / "enterprise-b.csv").read_text(encoding="utf-8-sig")
    (folder / "gbk.csv").write_bytes(text.encode("gb18030"))
    same(folder / "gbk.csv", report(examples / "enterprise-b.json"), "case B as GBK CSV")

    old = libreoffice(folder / "enterprise-b.xlsx", "xls", folder / "old")
    expect("[not-a-workbook]" in run("check", old).stderr, "an old .xls is explained")
    ods = libreoffice(folder / "enterprise-b.xlsx", "ods", folder / "old")
    expect("[not-a-workbook]" in run("check", ods).stderr, "an .ods is explained")
    printed = libreoffice(folder / "enterprise-b.xlsx", "pdf", folder / "printed")
    expect(printed.stat().st_size > 10_000, "the form prints")

    # A report as a workbook: both programs open it, its headings have filters, no text in it is a formula.
    hostile = folder / "hostile.json"
    source = json.loads((examples / "enterprise-b.json").read_text(encoding="utf-8"))
    source["subject"]["name"] = "=1+1"
    hostile.write_text(json.dumps(source, ensure_ascii=False), encoding="utf-8")
    workbook = folder / "report.xlsx"
    run("check", hostile, "-o", workbook)
    book = openpyxl.load_workbook(workbook)
    table = book["逐项结果"]
    expect(table.auto_filter.ref.startswith("A1:"), "the report's headings have filters")
    expect(table.max_row > 50, "the report has a row for each indicator")
    formulas = [c.coordinate for s in book.worksheets for r in s.iter_rows() for c in r if c.data_type == "f"]
    expect(not formulas, "no text of the report is a formula")
    saved = openpyxl.load_workbook(libreoffice(workbook, "xlsx", folder / "reports"))
    same_cells = [c.value for r in saved["逐项结果"].iter_rows(values_only=False) for c in r if c.value]
    expect(same_cells == [c.value for r in table.iter_rows() for c in r if c.value], "LibreOffice reads the same cells")

sys.exit(1 if failures else 0)
