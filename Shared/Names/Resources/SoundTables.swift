/// Costs that replace the starting tables of `SoundCosts`, learned from pairs of names by `Tests/fit/fit_sounds.py`:
/// a line is a meeting of scripts, then cells `foreign latin=cost`, `-` for no sound.
enum SoundTables {
    static let table = """
        """
}
