import { common } from '#locales/zh/common'
import { owner } from '#locales/zh/owner'
import { paperPages } from '#locales/zh/papers'
import { plans } from '#locales/zh/plans'
import { repairs } from '#locales/zh/repairs'
import { terms } from '#locales/zh/terms'

export const messages = { ...common, ...owner, ...plans, ...repairs, ...terms, ...paperPages }
