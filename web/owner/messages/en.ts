import { common } from '#locales/en/common'
import { owner } from '#locales/en/owner'
import { paperPages } from '#locales/en/papers'
import { plans } from '#locales/en/plans'
import { repairs } from '#locales/en/repairs'
import { terms } from '#locales/en/terms'

export const messages = { ...common, ...owner, ...plans, ...repairs, ...terms, ...paperPages }
