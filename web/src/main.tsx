import { render } from 'preact'
import { Frame } from './frame.tsx'
import { follow } from './place.ts'

document.addEventListener('click', follow)
render(<Frame />, document.getElementById('page') as HTMLElement)
