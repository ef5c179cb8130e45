import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

// Without this the library fetches its wasm from a public CDN.
prepareZXingModule({ overrides: { locateFile: () => wasm } })

/**
 * What boxes and labels carry: IMEI and serial as Code 128 or 39, articles as EAN, our labels as QR
 * or Data Matrix.
 */
const formats = ['Code128', 'Code39', 'EAN13', 'QRCode', 'DataMatrix'] as const

export async function decode(image: ImageData | Blob): Promise<string[]> {
  const found = await readBarcodes(image, { formats: [...formats], tryHarder: true })
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}
