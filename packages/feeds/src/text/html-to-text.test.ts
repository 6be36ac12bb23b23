import { describe, expect, it } from 'vitest';
import { htmlToText } from './html-to-text.js';

describe('htmlToText', () => {
  it('keeps paragraphs and lists, and drops what is not text', () => {
    expect(htmlToText('<h2>Funciones</h2><p>Atender&nbsp;clientes</p><ul><li>Caja</li><li> Ventas </li></ul>')).toBe(
      'Funciones\n\nAtender clientes\n\n- Caja\n- Ventas'.replace('\n\n- ', '\n- '),
    );
    expect(htmlToText('a<script>alert("x")</script><style>p{}</style><!-- nota -->b')).toBe('ab');
    expect(htmlToText('Uno<br>Dos<br/>Tres')).toBe('Uno\nDos\nTres');
  });

  it('resolves character references once, so that nothing can grow', () => {
    expect(htmlToText('Ni&ntilde;o &aacute;gil &amp;amp; &#241; &#xF1; &euro; &desconocida;')).toBe(
      'Niño ágil &amp; ñ ñ € &desconocida;',
    );
  });

  it('reads HTML that was escaped once too often, and leaves a comparison alone', () => {
    expect(htmlToText('&lt;p&gt;Instalaci&amp;oacute;n&lt;/p&gt;')).toBe('Instalación');
    expect(htmlToText('salario < 2 y > 1')).toBe('salario < 2 y > 1');
  });

  it('takes time in proportion to the text, whatever the text', () => {
    const began = performance.now();
    for (const nasty of ['<li ', '<script', '<!--', '&lt;p', ' \n', '<br ', '<p ']) htmlToText(nasty.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});
