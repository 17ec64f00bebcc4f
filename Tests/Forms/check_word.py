"""Holds the Word reports of `harmony check` and `compare` against an independent reader (python-docx) and LibreOffice.

The first argument is the program.
"""

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm

harmony = sys.argv[1]
examples = Path("criteria/examples")
failures = []
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# The order in which ECMA-376 (part 1, 17.3.1, 17.3.2, 17.4, 17.6) has the children of these stand.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs color sz szCs lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW shd",
    "sectPr": "footerReference pgSz pgMar cols",
    "style": "name basedOn qFormat pPr rPr tblPr",
    "lvl": "start numFmt lvlText lvlJc pPr",
    "font": "altName charset family pitch",
}


def expect(condition, message):
    print("ok  " if condition else "FAIL", message)
    if not condition:
        failures.append(message)


def in_order(root):
    for element in root.iter():
        order = ORDER.get(element.tag.removeprefix(W), "").split()
        if not order:
            continue
        names = [child.tag.removeprefix(W) for child in element]
        if any(name not in order for name in names):
            return f"{element.tag}: {names}"
        places = [order.index(name) for name in names]
        if places != sorted(set(places)):
            return f"{element.tag}: {names}"
    return None


def check(path, words, signed):
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            root = ElementTree.fromstring(parts.read(name))
            if name.startswith("word/"):
                wrong = in_order(root)
                expect(wrong is None, f"{path.name} {name}: children in order {wrong or ''}")
    document = docx.Document(str(path))
    section = document.sections[0]
    expect((round(section.page_width.mm), round(section.page_height.mm)) == (210, 297), f"{path.name}: A4")
    footer = section.footer._element.xml
    expect("PAGE" in footer and "NUMPAGES" in footer, f"{path.name}: page numbers")
    headings = [p for p in document.paragraphs if p.style.name.startswith(("Heading", "heading"))]
    expect(len(headings) > 2, f"{path.name}: {len(headings)} headings by their style")
    used = {p.style.name for p in document.paragraphs}
    known = {style.name for style in document.styles if style.type == WD_STYLE_TYPE.PARAGRAPH}
    expect(used <= known, f"{path.name}: styles are defined")
    for table in document.tables:
        columns = len(table.columns)
        expect(all(len(row.cells) == columns for row in table.rows), f"{path.name}: a table of {columns} columns")
        total = sum(column.width for column in table.columns)
        expect(abs(total - Mm(162)) < Mm(1), f"{path.name}: as wide as the text")
    heads = [t for t in document.tables if "tblHeader" in t.rows[0]._tr.xml]
    expect(not signed or heads, f"{path.name}: heads of tables are repeated")
    text = "\n".join(p.text for p in document.paragraphs) + "\n".join(
        cell.text for table in document.tables for row in table.rows for cell in row.cells)
    for word in words:
        expect(word in text, f"{path.name}: {word}")
    anchors = set(re.findall(r'w:anchor="([^"]+)"', document.element.xml))
    marks = set(re.findall(r'<w:bookmarkStart[^>]*w:name="([^"]+)"', document.element.xml))
    expect(anchors <= marks, f"{path.name}: links lead somewhere")


def pages(path, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    found = subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)],
        capture_output=True, text=True)
    expect((folder / (path.stem + ".pdf")).exists() and "rror" not in found.stderr, f"{path.name}: LibreOffice opens it")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    cases = [
        ("enterprise-a", ["苏泽精工机械股份有限公司", "盖章"]), ("enterprise-b", ["岷川电子科技有限公司", "E3.2", "盖章"]),
        ("park", ["盖章"]), ("labour-protection-unmet", ["LP4.2"]), ("enterprise-zhejiang", ["E2.ZJ3"]),
    ]
    for case, words in cases:
        for language in ["zh", "en"]:
            path = folder / f"{case}-{language}.docx"
            subprocess.run(
                [harmony, "check", "--lang", language, "-o", str(path), str(examples / f"{case}.json")],
                capture_output=True)
            check(path, words if language == "zh" else [], signed=True)
            pages(path, folder)
    path = folder / "comparison.docx"
    subprocess.run(
        [harmony, "compare", "--lang", "zh", "-o", str(path), "enterprise", "enterprise-zhejiang"], capture_output=True)
    check(path, ["E2.ZJ3"], signed=False)
    pages(path, folder)

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
