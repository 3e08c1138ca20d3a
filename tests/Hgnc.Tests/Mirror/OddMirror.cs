using System.Threading.Tasks;
using Hgnc.Local;
using Hgnc.Mirror;
using Hgnc.Tests.Support;
using Xunit;

namespace Hgnc.Tests.Mirror;

/// <summary>A mirror of records with values that are hard to write, for the tests of one class.</summary>
public sealed class OddMirror : IAsyncLifetime
{
    /// <summary>A control character as it is shown, a line break, markup, a noncharacter, one of two UTF-16 units, quotes of all kinds.</summary>
    public const string OddName = "a␁b\tc\r\nd <&> ]]> e\uFFFEf 😀 β \"q\" 'r' “s”";

    private const string Records = """
        {"response":{"numFound":2,"docs":[
        {"hgnc_id":"HGNC:1","symbol":"ODD1","status":"Approved","name":"a\u0001b\tc\r\nd <&> ]]> e\uFFFEf 😀 β \"q\" 'r' “s”"},
        {"hgnc_id":"HGNC:2","symbol":"FULL1","status":"Approved","name":"said \"to\" be a \\ full record",
         "alias_name":["\"quoted\""],"location":"7q22.1","omim_id":["194510"],"entrez_id":"7551","gene_group_id":[28,29],
         "pubmed_id":[1676470],"kznf_gene_catalog":460,"date_modified":"2013-01-08T00:00:00Z","_version_":1453576069925830657,
         "new_text":"x","new_list":["y",3],"new_number":1.5,"new_big":5000000000,"new_flag":true,"new <field>":1}
        ]}}
        """;

    private readonly TemporaryFolder _folder = new();
    private LocalSource _source = null!;
    private HgncMirror _mirror = null!;

    internal MirrorClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var copy = _folder.PathOf("odd.db");
        await LocalImport.BuildAsync(_folder.Write("odd.json", Records), null, copy);
        _source = LocalSource.Open(copy);
        _mirror = await HgncMirror.StartAsync(_source, new MirrorOptions());
        Client = new MirrorClient(_mirror);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_mirror is not null)
        {
            await _mirror.DisposeAsync();
        }
        _source?.Dispose();
        _folder.Dispose();
    }
}
