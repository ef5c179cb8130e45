import { on } from '#core/route'
import { listCodes } from './codes.ts'
import { catalog } from './contract.ts'
import { importCatalog } from './importCatalog.ts'
import { listModels, showModel } from './models.ts'
import { listPrices } from './prices.ts'
import { readRepairTerms } from './repairTerms.ts'
import { listSymptoms } from './symptoms.ts'

export const routes = [
  on(catalog.models, listModels),
  on(catalog.model, showModel),
  on(catalog.symptoms, listSymptoms),
  on(catalog.prices, listPrices),
  on(catalog.repairTerms, readRepairTerms),
  on(catalog.codes, listCodes),
  on(catalog.importCatalog, importCatalog),
]
