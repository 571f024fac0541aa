/// The writing system of a word, as far as comparison treats them differently.
public enum NameScript: UInt8, Sendable, Hashable, CaseIterable {
    case latin = 0
    case cyrillic, greek, arabic, hebrew, georgian, armenian, kana, hangul, han, indic, other
}
