namespace Hgnc.Contract;

/// <summary>The reason for expecting a response of HGNC's service.</summary>
public enum ContractBasis
{
    /// <summary>HGNC's help page says it.</summary>
    HelpPage,

    /// <summary>A recorded response of the service shows it.</summary>
    Recorded,

    /// <summary>Existing programs work only if it is true.</summary>
    Clients,

    /// <summary>It follows from the search server behind the service, Apache Solr.</summary>
    Inferred,

    /// <summary>It is not known: the check shows what the server does.</summary>
    Open,
}
