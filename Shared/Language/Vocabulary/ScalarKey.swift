/// Text as a key that differs wherever its scalars differ, unlike `String`, for which canonically equivalent texts
/// are equal.
struct ScalarKey: Hashable, Sendable {
    let scalars: [Unicode.Scalar]

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        self.scalars = Array(scalars)
    }

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    func hash(into hasher: inout Hasher) {
        scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}
