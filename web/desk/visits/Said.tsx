import { useEffect, useRef } from 'react'
import { Button, IconButton } from '#ui/Button.tsx'
import { IconX } from '#ui/icons.ts'
import { Notice } from '#ui/Notice.tsx'
import { useText } from '../text.ts'
import type { GivingHand } from './useGiving.ts'
import style from './visits.module.css'

/**
 * What came of the last move, in sight wherever the page is scrolled to, so that no row moves under
 * the hand. What was given from somebody can be given back.
 */
export function Said({ giving: { said, say, busy } }: { readonly giving: GivingHand }) {
  const { t } = useText()
  const frame = useRef<HTMLDivElement>(null)
  // The button of a visit goes away with it from its list: then the reader goes on here.
  useEffect(() => {
    if (said && document.activeElement === document.body)
      frame.current?.focus({ preventScroll: true })
  })
  return (
    <div ref={frame} tabIndex={-1} className={style['said']} role="status">
      {said ? (
        <Notice kind={said.kind}>
          <div className={style['saidLine']}>
            <span>{said.text}</span>
            <span className={style['saidDo']}>
              {said.undo ? (
                <Button busy={busy} onClick={said.undo}>
                  {t('desk.visits.undo')}
                </Button>
              ) : null}
              <IconButton of={IconX} label={t('action.close')} onClick={() => say(undefined)} />
            </span>
          </div>
        </Notice>
      ) : null}
    </div>
  )
}
