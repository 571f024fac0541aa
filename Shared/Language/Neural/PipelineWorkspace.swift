/// What one call of the pipeline works in, kept for the next. Used by one thread at a time, which `Mutex` hands it to.
final class PipelineWorkspace: @unchecked Sendable {
    let encoder = EncoderWorkspace()
    let rows = FeatureRows()
    /// The components' vectors of all tokens of the call.
    let parserVectors = FloatBuffer(count: 0)
    let entityVectors = FloatBuffer(count: 0)
}
