import { common } from '#locales/it/common'
import { owner } from '#locales/it/owner'
import { paperPages } from '#locales/it/papers'
import { plans } from '#locales/it/plans'
import { repairs } from '#locales/it/repairs'
import { terms } from '#locales/it/terms'

export const messages = { ...common, ...owner, ...plans, ...repairs, ...terms, ...paperPages }
