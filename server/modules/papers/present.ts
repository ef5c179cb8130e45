import { isOpen, type RepairView } from '#repairs/contract'
import type { PaperView } from './contract.ts'
import { isIssued, type PaperKind } from './paper.ts'
import type { PaperRow } from './tables.ts'

/** One kind of paper of a repair: what there is of it, and what may be done. */
export function presentPaper(
  kind: PaperKind,
  view: RepairView,
  issued: readonly PaperRow[],
): PaperView {
  const row = issued.find((paper) => paper.kind === kind)
  return {
    paper: kind,
    number: row?.number ?? null,
    issuedAt: row?.issuedAt.toISOString() ?? null,
    validUntil: row?.validUntil?.toISOString() ?? null,
    sha256: row?.sha256 ?? null,
    can: { read: canRead(kind, view, row), issue: canIssue(kind, view, row) },
  }
}

export function presentIssued(row: PaperRow): PaperView {
  return {
    paper: row.kind,
    number: row.number,
    issuedAt: row.issuedAt.toISOString(),
    validUntil: row.validUntil?.toISOString() ?? null,
    sha256: row.sha256,
    can: { read: true, issue: 'papers.alreadyIssued' },
  }
}

export function canRead(
  kind: PaperKind,
  { intake, decision }: RepairView,
  row: PaperRow | undefined,
): true | 'papers.notIssued' | 'papers.notYet' {
  if (isIssued(kind)) return row ? true : 'papers.notIssued'
  if (kind === 'record') return intake ? true : 'papers.notYet'
  return decision && decision.mustTell.length > 0 ? true : 'papers.notYet'
}

const finished: readonly string[] = ['repaired', 'ready', 'handedOver']

export function isInvoiceable({ stage, outcome, estimates }: RepairView): boolean {
  const isAccepted = estimates.some(({ state }) => state === 'accepted')
  return finished.includes(stage) && outcome === 'repaired' && isAccepted
}

function canIssue(kind: PaperKind, view: RepairView, row: PaperRow | undefined): true | string {
  if (kind === 'form') return isOpen(view) || 'repairs.ended'
  if (kind !== 'invoice') return 'papers.notYet'
  if (row) return 'papers.alreadyIssued'
  return isInvoiceable(view) || 'papers.notYet'
}
