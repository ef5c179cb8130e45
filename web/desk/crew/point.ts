type Point = { readonly latitude: number; readonly longitude: number }

/** "19.0760, 72.8777" as every map writes it; undefined when it is no place on Earth. */
export function readPoint(text: string): Point | undefined {
  const match = /^(-?\d{1,2}(?:\.\d+)?)\s*[,;，\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(text.trim())
  if (!match) return undefined
  const [latitude, longitude] = [Number(match[1]), Number(match[2])]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined
}

export function writePoint({ latitude, longitude }: Point): string {
  return `${latitude}, ${longitude}`
}
