/// The names that may stand at a place, for a help text: the first twenty and how many more there are.
///
/// A file may have as many names as fit into it, and a mistake at each: without an end to the list its messages
/// would grow with the square of the file.
package func listed(_ names: some Collection<String>) -> Localized {
    let first = names.prefix(20)
    let rest = names.count - first.count
    return Localized(
        zh: first.joined(separator: "、") + (rest > 0 ? " 等 \(names.count) 个" : ""),
        en: first.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
}
