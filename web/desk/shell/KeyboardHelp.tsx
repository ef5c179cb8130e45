import { Fragment } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { areasFor } from './areas.ts'
import style from './Shell.module.css'

const keys = [
  ['/', 'desk.keys.search'],
  ['j k', 'desk.keys.move'],
  ['enter', 'desk.keys.open'],
  ['x', 'desk.keys.choose'],
  ['n', 'desk.keys.new'],
  ['?', 'desk.keys.help'],
] as const

type Props = { readonly open: boolean; readonly onClose: () => void }

export function KeyboardHelp({ open, onClose }: Props) {
  const { t } = useText()
  const desk = useDesk()
  const rows = [
    ...keys.map(([key, name]) => [key, t(name)] as const),
    ...areasFor(desk).map(({ key, name }) => [`g ${key}`, t(name)] as const),
  ]
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('desk.keys.title')}
      actions={<Button onClick={onClose}>{t('action.close')}</Button>}
    >
      <dl className={style['keys']}>
        {rows.map(([key, name]) => (
          <Fragment key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <Fragment key={one}>
                  <kbd>{one}</kbd>{' '}
                </Fragment>
              ))}
            </dt>
            <dd>{name}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  )
}
