/// A word as it stands in the name, before anything is known about it.
struct RawWord {
    var start = 0
    var length = 0
    var soundStart = 0
    var soundLength = 0
    var script = NameScript.latin
    /// How many commas stand before it.
    var segment = 0
    var isAside = false
    /// For Han and Hangul without spaces: the characters, and where the first one ends in spelling and sound.
    var characters = 0
    var firstLength = 0
    var firstSoundLength = 0
    var hash: UInt64 = 0
    var word = Word()
    var isDropped = false
}
