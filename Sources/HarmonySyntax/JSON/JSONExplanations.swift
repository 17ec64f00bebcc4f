extension JSONProblem {
    package static let explanations = sizes + characters + values + structure

    private static let sizes = [
        Explanation(
            empty,
            zh: "空文件多半是导出或保存失败留下的；当作“没有填写”处理，会把丢失的数据误报为待补充。",
            en:
                "An empty file is usually what a failed export or save leaves behind; taking it for a form without answers would hide that data was lost.",
            wrong: "",
            right: #"{"format": "harmony-answers/1", "standard": "enterprise", "asOf": "2025-06-30"}"#),
        Explanation(
            tooLarge,
            zh: "标准文件和答案文件通常只有几十 KB；超过上限的多半是选错了文件，设限可避免耗尽内存。",
            en:
                "Criteria and answer files have some tens of kilobytes. A larger one is most likely the wrong file, and the limit keeps it from using up the memory."
        ),
        Explanation(
            tooDeep,
            zh: "本工具的文件嵌套不过十余层；更深的只会是程序出错或者有意构造的，设限可保证读取不致崩溃。",
            en:
                "Files of this tool nest about ten levels deep. Anything deeper comes from a faulty or hostile program, and the limit keeps it from exhausting the reader.",
            wrong: #""note": [[[……⟦[⟧……]]]"#, right: #""note": "本年度已召开""#),
        Explanation(
            stringTooLong,
            zh: "一个字段不应装下整份材料；材料另存为文件，在 evidence 中写明路径，答案文件才便于阅读和核对。",
            en:
                "A field is no place for a whole document. In a file of its own, named under evidence, it can be read and checked.",
            wrong: #"{"value": "2024-11-18", "note": ⟦"会议纪要全文：……"⟧}"#,
            right: #"{"value": "2024-11-18", "evidence": {"minutes": ["佐证/会议纪要.pdf"]}}"#),
    ]

    private static let characters = [
        Explanation(
            invalidUTF8,
            zh: "JSON 规定使用 UTF-8。GBK 等编码的中文按 UTF-8 读取会变成别的字，单位名称、文号就此失真，所以不猜编码。",
            en:
                "JSON is UTF-8. Chinese in GBK, read as UTF-8, turns into other characters, which would falsify names and document numbers; so the encoding is not guessed.",
            wrong: "{\"role\": \"self\", \"name\": \"⟦\u{FFFD}⟧\u{FFFD}\u{FFFD}\u{FFFD}\"}",
            right: #"{"role": "self", "name": "苏泽"}"#),
        Explanation(
            controlCharacter,
            zh: "RFC 8259 不允许字符串中原样出现制表符、换行等控制字符：各程序处理不一，而且看不见，容易随复制粘贴混进名称和文号。",
            en:
                "RFC 8259 forbids raw tabs, line breaks and the like inside a string. Programs treat them differently and, being invisible, they slip into names and numbers when text is pasted.",
            wrong: "\"note\": \"应到 42 人，⟦\t⟧实到 40 人\"", right: #""note": "应到 42 人，实到 40 人""#),
        Explanation(
            invalidEscape,
            zh: "反斜杠之后只能跟规定的几个字符，其余写法各程序理解不一。最常见的是直接粘贴 Windows 路径，改用 / 即可。",
            en:
                "Only a few characters may follow a backslash; programs disagree about the rest. The usual cause is a pasted Windows path: write / instead.",
            wrong: #""minutes": ["佐证⟦\会⟧议纪要.pdf"]"#, right: #""minutes": ["佐证/会议纪要.pdf"]"#),
        Explanation(
            loneSurrogate,
            zh: #"\u 写法把生僻字（如人名中的“𠮷”）拆成前后两半，缺一半就不成字；多为程序按固定长度截断所致，原字已无法还原。"#,
            en:
                #"The \u notation writes a rare character, as in some personal names, in two halves, and one half is no character. A program has probably cut the text at a fixed length; what stood there is lost."#,
            wrong: #""decision": "示例人社监罚字〔2024〕7号（经办：王⟦\uD842⟧）""#,
            right: #""decision": "示例人社监罚字〔2024〕7号（经办：王𠮷）""#),
        Explanation(
            unterminatedString,
            zh: "少了结尾的引号，后面的内容会被当成文字吞掉。字符串不能跨行，所以能指出是哪一行。",
            en:
                "Without its closing quotation mark a string would swallow what follows. Since no string crosses lines, the mistake can be pinned to one.",
            wrong: #""E2.4": ⟦"2025-02-20,⟧"#, right: #""E2.4": "2025-02-20","#),
        Explanation(
            fullWidthPunctuation,
            zh: "JSON 只认半角的逗号、冒号、引号和括号；中文输入法打出的全角标点看上去几乎一样，肉眼最难发现。",
            en:
                "JSON knows only the ASCII comma, colon, quotation mark and brackets. The full-width ones that a Chinese input method types look almost the same and are hard to spot.",
            wrong: #""women": 168⟦，⟧ "companyForm""#, right: #""women": 168, "companyForm""#),
    ]

    private static let values = [
        Explanation(
            invalidNumber,
            zh: "数字按原样精确计算。单位、千分位和多余的前导零在各处含义不一（1,260 在有的国家是一点二六），所以不猜。",
            en:
                "Numbers are used exactly as written. Units, thousands separators and leading zeros mean different things in different places (1,260 is 1.26 in some), so nothing is guessed.",
            wrong: #""employees": ⟦420人⟧"#, right: #""employees": 420"#),
        Explanation(
            invalidValue,
            zh: "JSON 的值只有文字、数字、true、false、null、对象和数组。没有引号的文字，可能是漏了引号，也可能是填错了类型，不能代为决定。",
            en:
                "A JSON value is text in quotation marks, a number, true, false, null, an object or an array. A bare word may lack its quotation marks or be the wrong kind of answer; only its author knows.",
            wrong: #""E5.1": ⟦是⟧,"#, right: #""E5.1": true,"#),
        Explanation(
            missingValue,
            zh: "只有键没有值，看不出是还没有填还是误删。还不知道的，请删去整项，报告会列为待补充。",
            en:
                "A key without a value may be unfinished or damaged. If the answer is not known yet, leave the whole entry out: the report then lists it as missing.",
            wrong: #""women": ⟦,⟧ "companyForm""#, right: #""women": 168, "companyForm""#),
        Explanation(
            missingKey,
            zh: "对象里的每一项都以带双引号的键开头。键不加引号是 JavaScript 的写法，其他读取 JSON 的程序会拒收整个文件。",
            en:
                "Every entry of an object begins with a key in double quotes. Bare keys are JavaScript; other programs that read JSON would refuse the whole file.",
            wrong: #"{⟦employees⟧: 420"#, right: #"{"employees": 420"#),
        Explanation(
            comment,
            zh: "JSON 没有注释，带注释的文件别的程序读不了。要说明的话写进 note，报告会一并印出。",
            en:
                "JSON has no comments, so other programs cannot read a file that has them. Put the remark into a note: the report prints it.",
            wrong: #""E5.1": true, ⟦// 一月制定⟧"#, right: #""E5.1": {"value": true, "note": "一月制定"},"#),
    ]

    private static let structure = [
        Explanation(
            missingColon,
            zh: "键和值靠冒号对应；缺了冒号，后面的内容可能错位，答案就会记到别的指标名下。",
            en:
                "The colon ties a value to its key. Without it, what follows may be taken for something else, and an answer counted for another indicator.",
            wrong: #""employees" ⟦420⟧"#, right: #""employees": 420"#),
        Explanation(
            missingComma,
            zh: "各项之间以逗号分隔，缺了就无法确定前一项到哪里为止；多是添加一行时漏写的。",
            en:
                "Entries are separated by commas; without one it is unclear where the entry before ends. It is easily forgotten when a line is added.",
            wrong: "    \"E2.4\": \"2025-02-20\"\n    ⟦\"E5.1\"⟧: true,",
            right: "    \"E2.4\": \"2025-02-20\",\n    \"E5.1\": true,"),
        Explanation(
            trailingComma,
            zh: "对多出的逗号，有的程序容忍，有的拒收，有的会多读出一项空值；删去最后一项时最容易留下。",
            en:
                "Some programs put up with it, some refuse the file, some read one empty entry more. It is usually left over when the last entry is deleted.",
            wrong: #""identity": "84.3%"⟦,⟧}"#, right: #""identity": "84.3%"}"#),
        Explanation(
            mismatchedBracket,
            zh: "花括号配花括号，方括号配方括号；一旦配错，后面各项属于谁就说不清了。",
            en:
                "Braces close braces and square brackets close square brackets; once they are crossed, nobody can tell what the following entries belong to.",
            wrong: #"["佐证/会议纪要.pdf"⟦}⟧"#, right: #"["佐证/会议纪要.pdf"]"#),
        Explanation(
            unclosed,
            zh: "文件结束而括号还没有闭合，多半是传输或保存中断，末尾的内容可能已经丢失。",
            en:
                "The file ends inside a bracket: a transfer or save was probably cut short, and the last entries may be lost.",
            wrong: #"""
                    "V4": ⟦{⟧
                      "value": {"people": 12, "owed": 86000},
                """#,
            right: #"""
                    "V4": {
                      "value": {"people": 12, "owed": 86000}
                    }
                  }
                }
                """#),
        Explanation(
            extraContent,
            zh: "一个文件只放一个 JSON 值；后面多出的内容若被忽略，其中的答案就会无声丢失。",
            en:
                "A file holds one JSON value. If what follows it were ignored, the answers in it would vanish without a word.",
            wrong: "  }\n}⟦,⟧", right: "  }\n}"),
        Explanation(
            duplicateKey,
            zh: "键重复时取哪一个，各程序做法不一。同一指标有两个答案，取哪个都可能改变结论，所以两个都不采用。",
            en:
                "Programs disagree about which of two equal keys counts. With two answers for one indicator either choice could change the verdict, so neither is used.",
            wrong: "    \"E5.1\": true,\n    ⟦\"E5.1\"⟧: false,", right: "    \"E5.1\": true,"),
    ]
}
