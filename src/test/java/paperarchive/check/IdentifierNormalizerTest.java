package paperarchive.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers as people copy them from pages and files. */
class IdentifierNormalizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "arxiv ¦ 2312.00001 ¦ 2312.00001",
                "doi ¦ 10.1016/S0140-6736(05)12345-6 ¦ 10.1016/S0140-6736(05)12345-6",
                "doi ¦ 10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2 ¦ 10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
                "doi ¦ 10.1007/978-3-030-01234-2_1 ¦ 10.1007/978-3-030-01234-2_1",
                "doi ¦ HTTPS://DOI.ORG/10.1000/ABC ¦ 10.1000/ABC",
                "doi ¦ http://dx.doi.org/10.1000/abc ¦ 10.1000/abc",
                "doi ¦ DOI: 10.1000/abc ¦ 10.1000/abc",
                "doi ¦ doi.org/10.1000/abc ¦ 10.1000/abc",
                "doi ¦ 10.1000/abc. ¦ 10.1000/abc",
                "doi ¦ urn:doi:10.1000/abc ¦ 10.1000/abc",
                "doi ¦ info:doi/10.1000/abc ¦ 10.1000/abc",
                "doi ¦ https://doi.org/10.1000%2Fabc ¦ 10.1000/abc",
                "doi ¦ https://www.doi.org/10.1000/abc ¦ 10.1000/abc",
                "doi ¦ https://doi.acm.org/10.1145/1234.5678 ¦ 10.1145/1234.5678",
                "doi ¦ https://dl.acm.org/doi/10.1145/1234.5678 ¦ 10.1145/1234.5678",
                "DOI ¦ https://doi.org/10.1000/abc ¦ 10.1000/abc",
                "arxiv ¦ http://arxiv.org/abs/2312.00001v3 ¦ 2312.00001v3",
                "arxiv ¦ https://arxiv.org/pdf/2312.00001v3.pdf ¦ 2312.00001v3",
                "arxiv ¦ ARXIV:2312.00001 ¦ 2312.00001",
                "arxiv ¦ arXiv:2312.00001 [cs.CL] ¦ 2312.00001",
                "arxiv ¦ 2312.00001 [cs.LG] ¦ 2312.00001",
                "arxiv ¦ https://doi.org/10.48550/arXiv.2312.00001 ¦ 2312.00001",
                "arxiv ¦ 10.48550/arXiv.2312.00001 ¦ 2312.00001",
                "arxiv ¦ arxiv.org/abs/2312.00001 ¦ 2312.00001",
                "arxiv ¦ hep-th/9901001 ¦ hep-th/9901001",
                "arxiv ¦ math.GT/0309136 ¦ math.GT/0309136",
                "arxiv ¦ cs/0101001v2 ¦ cs/0101001v2",
                "arxiv ¦ https://huggingface.co/papers/2312.00001 ¦ 2312.00001",
                "arxiv ¦ https://www.alphaxiv.org/abs/2312.00001 ¦ 2312.00001",
                "arxiv ¦ https://ar5iv.org/abs/2312.00001 ¦ 2312.00001",
                "arxiv ¦ http://arxiv.org/abs/cs.LG/0101001 ¦ cs.LG/0101001",
                "arxiv ¦ oai:arXiv.org:2312.00001 ¦ 2312.00001",
                "doi ¦ https://link.springer.com/article/10.1007/s11263-015-0816-y ¦ 10.1007/s11263-015-0816-y",
                "doi ¦ 10.1000/10.2000/abc ¦ 10.1000/10.2000/abc",
                "doi ¦ 10.1000/a(b)c. ¦ 10.1000/a(b)c",
                "doi ¦ <https://doi.org/10.1000/abc> ¦ 10.1000/abc",
                "doi ¦ https://doi.org/doi:10.1000/abc ¦ 10.1000/abc",
                "doi ¦ DOI 10.1000/abc ¦ 10.1000/abc",
                "doi ¦ https://doi.org/https://doi.org/10.1000/abc ¦ 10.1000/abc",
                "arxiv ¦ https://export.arxiv.org/abs/2312.00001v1 ¦ 2312.00001v1",
                "arxiv ¦ http://arxiv.org/pdf/cs/0101001v1 ¦ cs/0101001v1",
                "arxiv ¦ https://arxiv.org/abs/2312.00001#comments ¦ 2312.00001",
                "arxiv ¦ abs/2312.00001 ¦ 2312.00001",
                "arxiv ¦ arXiv:hep-th/9901001v2 ¦ hep-th/9901001v2",
                "arxiv ¦ arXiv 2312.00001 ¦ 2312.00001",
                "arxiv ¦ 2312.00001.pdf ¦ 2312.00001",
                "arxiv ¦ 2312.00001V2 ¦ 2312.00001v2",
                "arXiv ¦ ArXiv: 2312.00001 ¦ 2312.00001",
                "arxiv ¦ <https://arxiv.org/abs/2312.00001> ¦ 2312.00001"
            })
    void anIdentifierIsReadInItsBareForm(String scheme, String written, String bare) {
        assertEquals(bare, IdentifierNormalizer.of(scheme, written));
        assertEquals(Optional.empty(), IdentifierNormalizer.exampleFor(scheme, bare));
    }

    @ParameterizedTest
    @CsvSource({
        "doi, https://example.org/10.1000/182",
        "doi, 10.1000",
        "doi, https://ieeexplore.ieee.org/document/123",
        "arxiv, https://example.org/1706.03762",
        "arxiv, 1706",
        "arxiv, https://arxiv.org/list/cs.CL/recent",
    })
    void whatIsNotAnIdentifierStaysWrong(String scheme, String written) {
        String bare = IdentifierNormalizer.of(scheme, written);
        assertTrue(IdentifierNormalizer.exampleFor(scheme, bare).isPresent(), bare);
    }
}
