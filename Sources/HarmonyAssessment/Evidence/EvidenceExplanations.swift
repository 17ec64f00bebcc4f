package import HarmonySyntax

extension EvidenceProblem {
    package static let explanations = [
        Explanation(
            missing,
            zh:
                "佐证是给核查的人看的：写了文件名而文件不在，核查时等于没有。默认在答案文件旁查找，也可以用 --evidence 指明文件夹；加上 --require-evidence，符合的指标缺佐证即为差距。",
            en:
                "Evidence is for those who review: a name without its file is worth nothing to them. Files are looked up beside the answers, or in the folder of --evidence; with --require-evidence an indicator that is met without evidence becomes a gap."
        ),
        Explanation(
            empty,
            zh: "0 字节的文件多半是没有保存好或者没有传完；空文件夹里也没有可看的材料。",
            en:
                "A file of 0 bytes was mostly not saved or not copied to the end; in an empty folder there is nothing to read."
        ),
        Explanation(
            unreadable,
            zh: "没有权限、损坏或者不是普通文件的材料，核查的人同样打不开。",
            en:
                "What may not be read, is damaged or is no regular file will not open for those who review it either."
        ),
        Explanation(
            linkOutside,
            zh: "答案文件连同文件夹一起报送，链接指向的文件不在其中；照着链接去看，还可能看到无关的文件。",
            en:
                "Answers are handed in with their folder, and what a link points to is not in it; following the link could reach files that are none of the reader's business."
        ),
        Explanation(
            forEverything,
            zh: "把一份材料列在多数指标下，往往只是为了填满佐证一栏。本工具自定口径：同一份材料（包括改名的副本）用于三项以上，并超过列有佐证的项目的一半，即予提醒；不影响结论。",
            en:
                "A file named under most indicators is often there to fill the column. By this tool's own rule a warning is given where one file, or copies of it under other names, stands for three questions or more and for more than half of those with evidence; it decides nothing."
        ),
    ]
}
