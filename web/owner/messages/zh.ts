import { common } from '#locales/zh/common'
import { owner } from '#locales/zh/owner'
import { repairs } from '#locales/zh/repairs'
import { terms } from '#locales/zh/terms'

export const messages = { ...common, ...owner, ...repairs, ...terms }
