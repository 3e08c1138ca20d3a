namespace Hgnc.Contract;

/// <summary>How it is known that HGNC's service answers as the contract says.</summary>
public enum ContractBasis
{
    /// <summary>HGNC's help page says so.</summary>
    HelpPage,

    /// <summary>An answer of the service that somebody recorded shows it.</summary>
    Recorded,

    /// <summary>Programs that are in use work only if it is so.</summary>
    Clients,

    /// <summary>It follows from the search server, Apache Solr, that stands behind the service.</summary>
    Inferred,

    /// <summary>It is not known: the check tells what the server does.</summary>
    Open,
}
