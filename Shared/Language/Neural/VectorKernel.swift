import CBLAS

/// What computes the matrix work: the module's own kernels, or the BLAS where the processor lacks AVX2 and FMA.
package enum VectorKernel: Sendable {
    case vectors
    case blas

    /// The best that this processor can run.
    package static let available: VectorKernel = chancery_has_vectors() != 0 ? .vectors : .blas
}
