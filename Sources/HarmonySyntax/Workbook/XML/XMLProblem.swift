/// Why a text is not the XML that it should be.
package struct XMLProblem: Error, Equatable {
    package let fault: Fault
    /// The byte at which it shows.
    package let offset: Int

    package enum Fault: Equatable, Sendable {
        /// Anything but UTF-8, by its name.
        case encoding(String)
        case invalidUTF8
        case invalidCharacter
        /// A DOCTYPE, the only place where entities could be declared.
        case documentType
        case undeclaredEntity(String)
        case invalidReference
        case invalidDeclaration
        case invalidName
        case invalidTag
        case invalidComment
        case invalidInstruction
        case lessThanInAttribute
        case sectionEndInText
        case sectionOutsideRoot
        case textOutsideRoot
        case severalRoots
        case noRoot
        case mismatchedTag(expected: String, found: String)
        case unopenedTag(String)
        case unclosed(String)
        case undeclaredPrefix(String)
        case reservedPrefix(String)
        case duplicateAttribute(String)
        case tooManyAttributes
        case tooDeep
    }

    init(_ fault: Fault, at offset: Int) {
        self.fault = fault
        self.offset = offset
    }
}

/// Sizes beyond which an XML text is refused.
package enum XMLLimits {
    package static let depth = 64
    package static let attributes = 256
}

extension XMLProblem.Fault {
    /// For the person who has to do with the file; hardly anybody will mend its XML by hand.
    package var words: Localized {
        switch self {
        case .encoding(let name):
            Localized(zh: "编码为 \(name)，不是 UTF-8", en: "the encoding is \(name), not UTF-8")
        case .invalidUTF8: Localized(zh: "不是有效的 UTF-8", en: "not valid UTF-8")
        case .invalidCharacter: Localized(zh: "有 XML 不允许的字符", en: "a character that XML does not allow")
        case .documentType: Localized(zh: "含有 DOCTYPE 声明", en: "a DOCTYPE declaration")
        case .undeclaredEntity(let name):
            Localized(zh: "实体 &\(name); 没有声明", en: "the entity &\(name); is not declared")
        case .invalidReference: Localized(zh: "& 之后的引用无效", en: "no valid reference after &")
        case .invalidDeclaration: Localized(zh: "XML 声明无效", en: "the XML declaration is not valid")
        case .invalidName: Localized(zh: "此处应为名称", en: "no name where one belongs")
        case .invalidTag: Localized(zh: "标签写法无效", en: "a malformed tag")
        case .invalidComment: Localized(zh: "注释写法无效", en: "a malformed comment")
        case .invalidInstruction: Localized(zh: "处理指令写法无效", en: "a malformed processing instruction")
        case .lessThanInAttribute: Localized(zh: "属性值中有 <", en: "a < in an attribute value")
        case .sectionEndInText: Localized(zh: "文字中有 ]]>", en: "]]> in text")
        case .sectionOutsideRoot: Localized(zh: "根元素之外有 CDATA", en: "CDATA outside the root element")
        case .textOutsideRoot: Localized(zh: "根元素之外有文字", en: "text outside the root element")
        case .severalRoots: Localized(zh: "根元素不止一个", en: "more than one root element")
        case .noRoot: Localized(zh: "没有根元素", en: "no root element")
        case .mismatchedTag(let expected, let found):
            Localized(zh: "<\(expected)> 由 </\(found)> 结束", en: "<\(expected)> is closed by </\(found)>")
        case .unopenedTag(let name): Localized(zh: "</\(name)> 没有开始标签", en: "</\(name)> has no start tag")
        case .unclosed(let name): Localized(zh: "<\(name)> 没有结束", en: "<\(name)> is never closed")
        case .undeclaredPrefix(let name):
            Localized(zh: "前缀 \(name) 没有声明", en: "the prefix \(name) is not declared")
        case .reservedPrefix(let name):
            Localized(zh: "前缀 \(name) 的声明无效", en: "the prefix \(name) cannot be declared so")
        case .duplicateAttribute(let name):
            Localized(zh: "属性 \(name) 重复", en: "the attribute \(name) stands twice")
        case .tooManyAttributes:
            Localized(
                zh: "一个元素的属性超过 \(XMLLimits.attributes) 个",
                en: "an element with more than \(XMLLimits.attributes) attributes")
        case .tooDeep:
            Localized(
                zh: "嵌套超过 \(XMLLimits.depth) 层", en: "nested deeper than \(XMLLimits.depth) levels")
        }
    }
}
