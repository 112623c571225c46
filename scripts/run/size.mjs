/** How large the package is, and may be: whoever installs it waits for the packed size, and disks hold the unpacked one. */
const MOST_PACKED = 1_500_000;
const LISTED = 12;

/**
 * @param {{ size: number, unpackedSize: number, files: { path: string, size: number }[] }} packed what `npm pack --json` tells of a tarball
 * @returns {{ summary: string, faults: readonly string[] }} a fault names the largest files
 */
export function sizeOf({ size, unpackedSize, files }, most = MOST_PACKED) {
  const summary = `${megabytes(size)} packed, ${megabytes(unpackedSize)} unpacked in ${files.length} files`;
  if (size <= most) return { summary, faults: [] };
  const largest = [...files].sort((left, right) => right.size - left.size).slice(0, LISTED);
  const lines = largest.map((file) => `${String(file.size).padStart(9)} bytes  ${file.path}`);
  return { summary, faults: [`packed, the package may have ${megabytes(most)} at most; its largest files:\n${lines.join('\n')}`] };
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
