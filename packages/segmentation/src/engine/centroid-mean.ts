/** The middle of the centroids: scores taken relative to it stay small. */
export function meanCentroid(centroids: Float64Array, dimensions: number): Float64Array {
  const mean = new Float64Array(dimensions);
  const count = centroids.length / dimensions;
  centroids.forEach((value, at) => {
    const index = at % dimensions;
    mean[index] = (mean[index] ?? 0) + value / count;
  });
  return mean;
}
