/// Norms that hold for every spaCy language, by which signs that mean the same look the same to the model: quotation
/// marks, dashes, full-width punctuation, currency signs. The pairs are those of spaCy 3's base norms.
enum NormExceptions {
    static let table: [ScalarKey: String] = {
        var table: [ScalarKey: String] = [:]
        for (norm, forms) in groups {
            for form in forms.split(separator: " ") { table[ScalarKey(String(form))] = norm }
        }
        return table
    }()

    private static let groups: [(norm: String, forms: String)] = [
        ("'s", "'s 'S ’s ’S"),
        ("'", "’ ‘ ´ `"),
        ("\"", "” “ '' `` ´´ „ » « ‘‘ ’’"),
        ("?", "？"), ("!", "！"), (",", "，"), (";", "；"), (":", "："),
        (".", "。 ।"),
        ("...", "…"),
        ("-", "— – -- --- ——"),
        ("$", "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£"),
    ]
}
