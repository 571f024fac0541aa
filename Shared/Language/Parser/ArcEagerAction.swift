/// The kinds of move of the arc-eager system, numbered as in spaCy's `moves` files.
enum ArcEagerAction: Int, Sendable, CaseIterable {
    case shift
    case reduce
    /// The buffer's front becomes the head of the stack's top.
    case leftArc
    /// The stack's top becomes the head of the buffer's front.
    case rightArc
    /// A sentence begins at the buffer's second word.
    case split
}
