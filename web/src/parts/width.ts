// The width that a drawing has, in pixels.
import { useLayoutEffect, useState } from 'preact/hooks'
import type { RefObject } from 'preact'

export function useWidth(box: RefObject<HTMLElement | null>, first = 720): number {
  const [width, set] = useState(first)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    set(element.clientWidth || first)
    const watch = new ResizeObserver(() => set(element.clientWidth || first))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return width
}
