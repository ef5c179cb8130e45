import { common } from '#locales/zh/common'
import { cover } from '#locales/zh/cover'
import { desk } from '#locales/zh/desk'
import { paperPages } from '#locales/zh/papers'
import { refusals } from '#locales/zh/refusals'
import { plans } from '#locales/zh/plans'
import { repairs } from '#locales/zh/repairs'
import { terms } from '#locales/zh/terms'
import { visits } from '#locales/zh/visits'

export const messages = {
  ...common,
  ...refusals,
  ...plans,
  ...repairs,
  ...terms,
  ...paperPages,
  ...desk,
  ...cover,
  ...visits,
}
