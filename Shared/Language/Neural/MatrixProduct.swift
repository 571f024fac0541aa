import CBLAS

/// Single-precision matrix products through BLAS, single-threaded: threads take different documents instead.
enum MatrixProduct {
    /// Stops the library from starting threads of its own. Evaluated once, before the first product.
    static let isConfigured: Bool = {
        openblas_set_num_threads(1)
        return true
    }()

    /// `output = input · weightsᵀ`, all row-major; `input` is rows × inner, `weights` columns × inner. The strides are the
    /// distances between rows, which let a product read and write every third row in place.
    static func multiply(
        rows: Int, columns: Int, inner: Int, _ input: UnsafePointer<Float>, inputStride: Int,
        _ weights: UnsafePointer<Float>, weightStride: Int, into output: UnsafeMutablePointer<Float>, outputStride: Int
    ) {
        guard rows > 0 else { return }
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasTrans, blasint(rows), blasint(columns), blasint(inner), 1, input,
            blasint(inputStride), weights, blasint(weightStride), 0, output, blasint(outputStride))
    }
}
