import { common } from '#locales/zh/common'
import { cover } from '#locales/zh/cover'
import { desk } from '#locales/zh/desk'
import { refusals } from '#locales/zh/refusals'
import { paperPages } from '#locales/zh/papers'
import { paperPages } from '#locales/zh/papers'
import { repairs } from '#locales/zh/repairs'
import { terms } from '#locales/zh/terms'

<<<<<<< HEAD
export const messages = { ...common, ...refusals, ...repairs, ...terms,
  ...paperPages, ...desk, ...cover }
=======
export const messages = { ...common, ...refusals, ...repairs, ...terms, ...paperPages, ...desk }
>>>>>>> b6fc106 (Issue the European repair form, the Indian invoice, the Chinese record and the notice as papers)
