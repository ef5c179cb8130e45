import type { Context } from '#core/context'
import { type PaperAsker, repairForPaper, repairInWords, type RepairRow, toldOf } from '#repairs'
import type { Input } from '#shared/endpoint'
import type { Language } from '#shared/messages'
import type { papers } from './contract.ts'
import { noticeSheet } from './noticeSheet.ts'
import { isIssued, type PaperKind } from './paper.ts'
import { mustBeOffered } from './policy.ts'
import { canRead } from './present.ts'
import { recordSheet } from './recordSheet.ts'
import { refusals } from './refusals.ts'
import { papersOf } from './rows.ts'
import { sayCodes, siteOf } from './said.ts'
import { drawSheet } from './sheet.ts'

export async function readPaper(ctx: Context, input: Input<typeof papers.read>) {
  return read(ctx, { repair: input.repair, permission: 'papers.read' }, input)
}

export async function readTrackedPaper(ctx: Context, input: Input<typeof papers.readTracked>) {
  return read(ctx, { token: input.token }, input)
}

type Asked = { readonly paper: PaperKind; readonly language?: Language | undefined }

/** What was issued is given as it was; the rest is drawn from how the repair stands. */
async function read(ctx: Context, asker: PaperAsker, { paper, language: asked }: Asked) {
  const repair = await repairForPaper(ctx, asker)
  mustBeOffered(ctx, paper)
  const file = isIssued(paper)
    ? await issuedFile(ctx, repair, paper)
    : await drawn(ctx, repair, { paper, language: asked ?? ctx.language })
  return { file, mediaType: 'application/pdf', name: `${repair.number}-${paper}.pdf` }
}

async function issuedFile(ctx: Context, repair: RepairRow, kind: PaperKind): Promise<Buffer> {
  const issued = (await papersOf(ctx, repair)).find((row) => row.kind === kind)
  if (!issued) throw refusals.notIssued()
  return ctx.house.files.get(issued.sha256)
}

async function drawn(
  ctx: Context,
  repair: RepairRow,
  { paper, language }: Asked & { readonly language: Language },
): Promise<Buffer> {
  const view = await repairInWords(ctx, repair, language)
  if (canRead(paper, view, undefined) !== true) throw refusals.notYet()
  const voice = { language, market: ctx.market }
  if (paper === 'notice')
    return drawSheet(noticeSheet(voice, view, await toldOf(ctx, repair)), ctx.now)
  const spoken = { ...ctx, language }
  const { diagnosis } = view
  const defect = diagnosis ? await sayCodes(spoken, [diagnosis.defect]) : ''
  const said = {
    site: await siteOf(ctx, view),
    fault: [view.symptom, defect].filter(Boolean).join('; '),
    action: diagnosis ? await sayCodes(spoken, diagnosis.repairCodes) : '',
  }
  return drawSheet(recordSheet(voice, view, said), ctx.now)
}
