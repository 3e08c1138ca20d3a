using System;
using System.IO;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Hgnc.Karyotype.Svg;

/// <summary>An HTML page around a drawing. The page may run only this script and cannot contact a server, whatever its data are.</summary>
internal static class KaryotypePage
{
    private const string Common =
        "body{margin:0;font:15px/1.4 system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}"
        + "header{position:sticky;top:0;z-index:1;display:flex;gap:12px;align-items:center;flex-wrap:wrap;padding:10px 24px;border-bottom:1px solid}"
        + "input{font:inherit;color:inherit;background:transparent;border:1px solid;border-radius:6px;padding:6px 10px;width:min(22em,70vw)}"
        + "main svg{display:block;width:100%;max-width:1800px;height:auto;margin:0 auto}"
        + "#details{position:fixed;right:20px;bottom:20px;max-width:min(26em,80vw);padding:12px 16px;border:1px solid;border-radius:8px;white-space:pre-line;overflow-wrap:anywhere;pointer-events:none}"
        + "#details::first-line{font-weight:600;font-size:17px}[hidden]{display:none}"
        + "svg.searching a,svg.searching g.g{opacity:.1}svg.searching .found{opacity:1}svg.searching .found .m{stroke-width:3}";

    private const string Light =
        ":root{color-scheme:light}body,header{background:#fff;color:#18212c}header,input{border-color:#c3cad2}#details{background:#fff;border-color:#a9b3be;box-shadow:0 4px 18px #0002}";

    private const string Dark =
        ":root{color-scheme:dark}body,header{background:#0f141a;color:#e9eef3}header,input{border-color:#3b4652}#details{background:#1a222b;border-color:#4d5966;box-shadow:0 4px 18px #0008}";

    // Only the title of a mark says which genes it shows.
    private const string Script = """
        'use strict';
        (function () {
          var svg = document.querySelector('main svg');
          var search = document.getElementById('search');
          var count = document.getElementById('count');
          var details = document.getElementById('details');
          var genes = null;
          var later = 0;
          function all() {
            return genes = genes || Array.from(svg.querySelectorAll('a,g.g'), function (e) {
              return { e: e, t: e.querySelector('title').textContent.toLowerCase() };
            });
          }
          function find() {
            var text = search.value.trim().toLowerCase();
            var found = 0;
            var first = null;
            all().forEach(function (g) {
              var is = text !== '' && g.t.indexOf(text) >= 0;
              if (g.is !== is) { g.is = is; g.e.classList.toggle('found', is); }
              if (is) { found++; if (!first || g.t.split('\n')[0] === text) first = g; }
            });
            svg.classList.toggle('searching', text !== '');
            count.textContent = text === '' ? '' : found === 1 ? '1 mark' : found.toLocaleString('en') + ' marks';
            show(first && first.e);
          }
          function show(e) {
            details.hidden = !e;
            details.textContent = e ? e.querySelector('title').textContent : '';
          }
          function over(event) {
            var e = event.target.closest && event.target.closest('a,g.g');
            if (e && svg.contains(e)) show(e);
          }
          search.addEventListener('input', function () { clearTimeout(later); later = setTimeout(find, 120); });
          svg.addEventListener('mouseover', over);
          svg.addEventListener('focusin', over);
          document.addEventListener('keydown', function (event) {
            if (event.key === 'Escape') { search.value = ''; find(); }
          });
        })();
        """;

    public static void Write(Stream target, KaryotypeSvg drawing, KaryotypeTheme theme)
    {
        // The file is the same on whichever system this was compiled.
        var script = "\n" + Script.Replace("\r", "") + "\n";
        var style =
            Common
            + theme switch
            {
                KaryotypeTheme.Light => Light,
                KaryotypeTheme.Dark => Dark,
                _ => $"{Light}@media (prefers-color-scheme:dark){{{Dark}}}",
            };
        Put(
            target,
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Hash(script)}'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + $"<title>{WebUtility.HtmlEncode(drawing.Title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
                + "<header><input id=\"search\" type=\"search\" placeholder=\"Symbol, name or location\" aria-label=\"Find genes\" autocomplete=\"off\" spellcheck=\"false\"><span id=\"count\" role=\"status\"></span></header>\n<main>"
        );
        drawing.Write(target, isPart: true);
        Put(
            target,
            "</main>\n<div id=\"details\" role=\"status\" hidden></div>\n<script>"
                + script
                + "</script>\n</body>\n</html>\n"
        );
    }

    private static void Put(Stream target, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        target.Write(bytes, 0, bytes.Length);
    }

    private static string Hash(string script)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(script)));
    }
}
