import './answer.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AnswerPage } from './answer-page.js';
import { LinkedRegistry } from './registry.js';

// The part of the address no browser sends: neither the registry nor anybody between logs it.
const token = window.location.hash.slice(1);
// Another link opened in the same tab is another form.
window.addEventListener('hashchange', () => window.location.reload());

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AnswerPage registry={new LinkedRegistry(token)} />
  </StrictMode>,
);
