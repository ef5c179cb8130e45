import { on } from '#core/route'
import { papers } from './contract.ts'
import { issueForm } from './issueForm.ts'
import { issueInvoice } from './issueInvoice.ts'
import { listPapers, listTrackedPapers } from './list.ts'
import { readPaper, readTrackedPaper } from './read.ts'

export const routes = [
  on(papers.list, listPapers),
  on(papers.read, readPaper),
  on(papers.tracked, listTrackedPapers),
  on(papers.readTracked, readTrackedPaper),
  on(papers.issueForm, issueForm),
  on(papers.issueInvoice, issueInvoice),
]
