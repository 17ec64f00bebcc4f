// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], besides: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: besides, swiftSettings: strict)
}

// The rooms stand in the order in which data flows; each imports only rooms above it.
let package = Package(
    name: "harmony",
    products: [.executable(name: "harmony", targets: ["harmony"])],
    targets: [
        .target(name: "CBundledCriteria"),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"])]),
        room("HarmonySyntax", ["CZlib"]),
        room("HarmonyRules", ["HarmonySyntax"]),
        room("HarmonyCriteria", ["CBundledCriteria", "HarmonySyntax", "HarmonyRules"]),
        room("HarmonyAssessment", ["HarmonySyntax", "HarmonyRules", "HarmonyCriteria"]),
        room(
            "HarmonyReport",
            ["HarmonySyntax", "HarmonyRules", "HarmonyCriteria", "HarmonyAssessment"]),
        room(
            "HarmonyCommand",
            [
                "HarmonySyntax", "HarmonyRules", "HarmonyCriteria", "HarmonyAssessment",
                "HarmonyReport",
            ]),
        .executableTarget(name: "harmony", dependencies: ["HarmonyCommand"], swiftSettings: strict),
        // What several test targets use: a seeded generator, marked texts.
        .target(
            name: "TestSupport", dependencies: ["HarmonyCriteria"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("HarmonySyntaxTests", ["TestSupport", "HarmonySyntax"]),
        tests("HarmonyRulesTests", ["TestSupport", "HarmonySyntax", "HarmonyRules"]),
        tests("HarmonyCriteriaTests", ["TestSupport", "HarmonySyntax", "HarmonyRules", "HarmonyCriteria"]),
        tests(
            "HarmonyAssessmentTests",
            ["TestSupport", "HarmonySyntax", "HarmonyRules", "HarmonyCriteria", "HarmonyAssessment"]),
        tests(
            "HarmonyReportTests",
            [
                "TestSupport", "HarmonySyntax", "HarmonyRules", "HarmonyCriteria", "HarmonyAssessment",
                "HarmonyReport",
            ], besides: ["Findings/Expected"]),
        tests("HarmonyCommandTests", ["HarmonySyntax", "HarmonyCriteria", "HarmonyCommand"]),
        tests(
            "EndToEndTests", ["HarmonySyntax", "HarmonyCommand", "harmony"],
            besides: ["Golden", "Inputs", "Rules"]),
    ],
    swiftLanguageModes: [.v6]
)
