using Hgnc.Karyotype.Genome;

namespace Hgnc.Karyotype.Svg;

/// <summary>
/// The style sheet of the drawing. Marks have the colours of Okabe and Ito, which people with any kind of colour vision can tell apart.
/// Colours that are too light or too dark for a background are slightly darker or lighter there.
/// </summary>
internal static class KaryotypeStyle
{
    private const string Common =
        "svg{font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}"
        + ".w{font-weight:600}.bx,.l{fill:none}.o{fill:none;stroke-width:1}"
        + ".m{stroke-width:0}.h{fill-opacity:.15;stroke-width:1.3}.f{fill-opacity:.35}"
        + "a{text-decoration:none;cursor:pointer}a:focus{outline:none}"
        + "a:hover .m,a:focus .m{stroke-width:2}a:hover text,a:focus text{text-decoration:underline}";

    private const string Light =
        ".bg{fill:#fff}.t{fill:#18212c}.u{fill:#566271}.o{stroke:#6c7886}.bx,.l{stroke:#a9b3be}"
        + ".n{fill:#fafbfc}.p25{fill:#d6dbe1}.p50{fill:#aab3be}.p75{fill:#7e8996}.p100{fill:#4d5865}.v{fill:#c6cde3}.st{fill:#d0d5dc}.cen{fill:#d8b3a1}"
        + ".k0{fill:#0072b2;stroke:#0072b2}.k1{fill:#d55e00;stroke:#d55e00}.k2{fill:#009e73;stroke:#009e73}.k3{fill:#cc79a7;stroke:#cc79a7}"
        + ".k4{fill:#e69f00;stroke:#e69f00}.k5{fill:#56b4e9;stroke:#56b4e9}.k6{fill:#b5a500;stroke:#b5a500}.k7{fill:#1a1a1a;stroke:#1a1a1a}"
        + ".kx{fill:#8a939d;stroke:#8a939d}.kn{fill:#a9b1ba;stroke:#a9b1ba}"
        + ".s0{fill:#7fb0da;stroke:#7fb0da}.s1{fill:#5e98cb;stroke:#5e98cb}.s2{fill:#437fb8;stroke:#437fb8}"
        + ".s3{fill:#2d659f;stroke:#2d659f}.s4{fill:#1c497c;stroke:#1c497c}.s5{fill:#0f2d54;stroke:#0f2d54}";

    private const string Dark =
        ".bg{fill:#0f141a}.t{fill:#e9eef3}.u{fill:#9ba8b6}.o{stroke:#8592a0}.bx,.l{stroke:#4d5966}"
        + ".n{fill:#ccd3da}.p25{fill:#a6afb9}.p50{fill:#7f8994}.p75{fill:#5b6570}.p100{fill:#39424c}.v{fill:#939fc0}.st{fill:#98a1ab}.cen{fill:#a97f6b}"
        + ".k0{fill:#3f9bdd;stroke:#3f9bdd}.k1{fill:#f07c33;stroke:#f07c33}.k2{fill:#1fb98c;stroke:#1fb98c}.k3{fill:#dd97bf;stroke:#dd97bf}"
        + ".k4{fill:#f2b63c;stroke:#f2b63c}.k5{fill:#96d4fa;stroke:#96d4fa}.k6{fill:#f0e442;stroke:#f0e442}.k7{fill:#fff;stroke:#fff}"
        + ".kx{fill:#7d8893;stroke:#7d8893}.kn{fill:#62707e;stroke:#62707e}"
        + ".s0{fill:#3f6ea8;stroke:#3f6ea8}.s1{fill:#5182bb;stroke:#5182bb}.s2{fill:#6f9dd2;stroke:#6f9dd2}"
        + ".s3{fill:#95b9e3;stroke:#95b9e3}.s4{fill:#bdd6f3;stroke:#bdd6f3}.s5{fill:#e8f1fc;stroke:#e8f1fc}";

    /// <summary>The class of the bands with a stain.</summary>
    public static string Of(Stain stain) =>
        stain switch
        {
            Stain.Positive25 => "p25",
            Stain.Positive50 => "p50",
            Stain.Positive75 => "p75",
            Stain.Positive100 => "p100",
            Stain.Variable => "v",
            Stain.Stalk => "st",
            Stain.Centromere => "cen",
            _ => "n",
        };

    /// <summary>The style sheet for a theme.</summary>
    public static string For(KaryotypeTheme theme) =>
        Common
        + theme switch
        {
            KaryotypeTheme.Light => Light,
            KaryotypeTheme.Dark => Dark,
            _ => $"{Light}@media (prefers-color-scheme:dark){{{Dark}}}",
        };
}
