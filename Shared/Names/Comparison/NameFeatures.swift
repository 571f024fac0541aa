/// The features of one comparison.
public struct NameFeatures: Sendable {
    var values: InlineArray<25, Float> = InlineArray(repeating: 0)

    public subscript(_ feature: NameFeature) -> Float {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }
}
