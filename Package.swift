// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// The rooms that tests drive through millions of values are optimised in debug builds too: unoptimised, the suite
// spends nine tenths of its time on reference counts and bounds checks of code that no test is about.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

func room(
    _ name: String, _ dependencies: [Target.Dependency], linking libraries: [LinkerSetting] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, swiftSettings: strict + optimised,
        linkerSettings: libraries)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], besides: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: besides, swiftSettings: strict)
}

// zlib goes into the program: loading it as a shared library would cost a cold start some 90 microseconds.
let zlib: [LinkerSetting] = [
    .linkedLibrary(":libz.a", .when(platforms: [.linux])),
    .linkedLibrary("z", .when(platforms: [.macOS])),
]

// The rooms stand in the order in which data flows; each imports only rooms above it.
let package = Package(
    name: "harmony",
    products: [.executable(name: "harmony", targets: ["harmony"])],
    targets: [
        .target(name: "CBundledCriteria"),
        .systemLibrary(
            name: "CZlib", providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel", "zlib-static"])]),
        room("HarmonySyntax", ["CZlib"], linking: zlib),
        room("HarmonyRules", ["HarmonySyntax"]),
        room("HarmonyCriteria", ["CBundledCriteria", "HarmonySyntax", "HarmonyRules"]),
        room("HarmonyAssessment", ["HarmonySyntax", "HarmonyRules", "HarmonyCriteria"]),
        room(
            "HarmonyForms",
            ["HarmonySyntax", "HarmonyRules", "HarmonyCriteria", "HarmonyAssessment"]),
        room(
            "HarmonyReport",
            ["HarmonySyntax", "HarmonyRules", "HarmonyCriteria", "HarmonyAssessment"]),
        room(
            "HarmonyCommand",
            [
                "HarmonySyntax", "HarmonyRules", "HarmonyCriteria", "HarmonyAssessment",
                "HarmonyForms", "HarmonyReport",
            ]),
        .executableTarget(name: "harmony", dependencies: ["HarmonyCommand"], swiftSettings: strict),
        // What several test targets use: a seeded generator, marked texts.
        .target(
            name: "TestSupport", dependencies: ["HarmonySyntax", "HarmonyCriteria"],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("HarmonySyntaxTests", ["TestSupport", "HarmonySyntax"], besides: ["Fixtures"]),
        tests("HarmonyRulesTests", ["TestSupport", "HarmonySyntax", "HarmonyRules"]),
        tests(
            "HarmonyCriteriaTests", ["TestSupport", "HarmonySyntax", "HarmonyRules", "HarmonyCriteria"],
            besides: ["Bundled/Sentences"]),
        tests(
            "HarmonyAssessmentTests",
            ["TestSupport", "HarmonySyntax", "HarmonyRules", "HarmonyCriteria", "HarmonyAssessment"]),
        tests(
            "HarmonyFormsTests",
            [
                "TestSupport", "HarmonySyntax", "HarmonyRules", "HarmonyCriteria", "HarmonyAssessment",
                "HarmonyForms",
            ]),
        tests(
            "HarmonyReportTests",
            [
                "TestSupport", "HarmonySyntax", "HarmonyRules", "HarmonyCriteria", "HarmonyAssessment",
                "HarmonyReport",
            ], besides: ["Findings/Expected", "Pages/Expected", "Print/Expected"]),
        tests("HarmonyCommandTests", ["HarmonySyntax", "HarmonyCriteria", "HarmonyCommand"]),
        tests(
            "EndToEndTests", ["HarmonySyntax", "HarmonyCommand", "harmony"],
            besides: ["Evidence", "Golden", "Inputs", "Park", "Rules"]),
    ],
    swiftLanguageModes: [.v6]
)
