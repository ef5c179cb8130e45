import { common } from '#locales/zh/common'
import { owner } from '#locales/zh/owner'
import { repairs } from '#locales/zh/repairs'

export const messages = { ...common, ...owner, ...repairs }
