#!/usr/bin/env python3
"""Makes the workbooks of this folder: by openpyxl, and by LibreOffice out of one of openpyxl.

Needs openpyxl 3.1 and `soffice`. What the tests expect of them stands in WorkbookFixtureTests.
"""

import datetime
import pathlib
import subprocess
import tempfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

HERE = pathlib.Path(__file__).parent


def workbook(epoch):
    book = openpyxl.Workbook()
    book.epoch = epoch
    sheet = book.active
    sheet.title = "填报"
    sheet["A1"] = "指标"
    sheet.merge_cells("A1:B1")
    sheet["C1"] = "答案"
    sheet["A2"] = "E1.1"
    sheet["C2"] = 0.843
    sheet["C2"].number_format = "0.0%"
    sheet["A3"] = "E1.2"
    sheet["C3"] = datetime.date(2024, 4, 18)
    sheet["C3"].number_format = 'yyyy"年"m"月"d"日"'
    sheet["A4"] = "E1.3"
    sheet["C4"] = 1260.5
    sheet["A5"] = "E1.4"
    sheet["C5"] = True
    sheet["A6"] = "E1.5"
    # Where C4 stands after the column below is inserted: openpyxl moves cells, not references.
    sheet["C6"] = "=D4*2"
    sheet["A7"] = "E1.6"
    sheet["C7"] = "第一行\n第二行 <&> \"引号\""
    sheet["A8"] = "E1.7"
    sheet["C8"] = CellRichText("已建立", TextBlock(InlineFont(b=True), "台账"), "，按月更新")
    sheet["A9"] = "E1.8"
    sheet["C9"] = 0.1 + 0.2
    sheet["A10"] = "E1.9"
    sheet["C10"] = "=1/0"
    sheet["A11"] = "E1.10"
    sheet["C11"] = datetime.datetime(1999, 12, 31, 8, 30)
    sheet["A12"] = "E1.11"
    sheet["C12"] = '="合计"&"值"'
    sheet.insert_cols(2)
    hidden = book.create_sheet("参数")
    hidden.sheet_state = "hidden"
    hidden["B3"] = 910000000000000000
    book.create_chartsheet("图")
    return book


def through_libreoffice(source, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             "xlsx:Calc MS Excel 2007 XML", "--outdir", folder + "/out", str(source)],
            check=True, stdout=subprocess.DEVNULL)
        (HERE / target).write_bytes(pathlib.Path(folder, "out", source.name).read_bytes())


for name, epoch in (("1900", CALENDAR_WINDOWS_1900), ("1904", CALENDAR_MAC_1904)):
    path = HERE / f"openpyxl-{name}.xlsx"
    workbook(epoch).save(path)
    through_libreoffice(path, f"libreoffice-{name}.xlsx")

# Written cell by cell: openpyxl then puts the texts into the cells themselves.
streamed = openpyxl.Workbook(write_only=True)
sheet = streamed.create_sheet("流式")
sheet.append(["指标", None, "答案"])
sheet.append(["E2.1", None, 42])
streamed.save(HERE / "openpyxl-streamed.xlsx")

with tempfile.TemporaryDirectory() as folder:
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "ods",
         "--outdir", str(HERE), str(HERE / "openpyxl-streamed.xlsx")],
        check=True, stdout=subprocess.DEVNULL)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         "xls:MS Excel 97", "--outdir", str(HERE), str(HERE / "openpyxl-streamed.xlsx")],
        check=True, stdout=subprocess.DEVNULL)
