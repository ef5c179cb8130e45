/** Between two looks, so that a slow phone stays responsive. */
const restMilliseconds = 120

/**
 * Looks through the camera until `seen` says it has what it wants. Rejects when there is no camera
 * or no consent.
 */
export async function watch(
  video: HTMLVideoElement,
  seen: (codes: readonly string[]) => boolean,
  stop: AbortSignal,
): Promise<void> {
  // Where the page is not served over https there are no media devices at all.
  if (!navigator.mediaDevices) throw new Error('no camera here')
  const [stream, { decode }] = await Promise.all([
    navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1280 } },
    }),
    import('./decode.ts'),
  ])
  const end = () => stream.getTracks().forEach((track) => track.stop())
  if (stop.aborted) return end()
  stop.addEventListener('abort', end)
  video.srcObject = stream
  await video.play()
  while (!stop.aborted) {
    const codes = await decode(pictureOf(video))
    if (stop.aborted || (codes.length > 0 && seen(codes))) return end()
    await new Promise((resolve) => setTimeout(resolve, restMilliseconds))
  }
}

function pictureOf(video: HTMLVideoElement): ImageData {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('this browser has no canvas')
  pen.drawImage(video, 0, 0)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}
