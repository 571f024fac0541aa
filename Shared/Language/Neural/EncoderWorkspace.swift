/// The intermediate results of one thread while it encodes, kept so that the next segment allocates nothing.
final class EncoderWorkspace {
    // Embedding.
    var words: [LexicalFeatures] = []
    var keys: [WordFormKey] = []
    var entries: [UnsafeMutablePointer<Float>?] = []
    var missing: [WordFormKey] = []
    var places: [WordFormKey: Int] = [:]
    let parts = FloatBuffer(count: 0)
    let vectors = FloatBuffer(count: 0)
    let fresh = FloatBuffer(count: 0)
    let maxima = FloatBuffer(count: 0)
    var rowEntries: [UnsafePointer<Float>] = []
    // Window layers: rows with an empty one before and after, which stand for what is outside.
    let rows = FloatBuffer(count: 0)
    let scratch = FloatBuffer(count: 0)
    // Component heads.
    let scores = FloatBuffer(count: 0)
}
