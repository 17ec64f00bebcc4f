import HarmonySyntax
import Testing

@Suite("The names that may stand at a place")
struct ListingTests {
    private func names(_ count: Int) -> [String] { (1...count).map { "r\($0)" } }

    @Test("Up to twenty are all listed")
    func few() {
        #expect(listed(names(3)).zh == "r1、r2、r3")
        #expect(listed(names(3)).en == "r1, r2, r3")
        #expect(listed(names(20)).en.hasSuffix("r19, r20"))
    }

    @Test("Of more than twenty the first are listed, and how many there are is said")
    func many() {
        #expect(listed(names(21)).zh.hasSuffix("r19、r20 等 21 个"))
        #expect(listed(names(21)).en.hasSuffix("r19, r20 and 1 more"))
    }
}
