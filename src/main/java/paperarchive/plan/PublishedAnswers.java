package paperarchive.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import paperarchive.ledger.LedgerUpdate.Answer;
import paperarchive.paper.Paper;

/** What answers at each address of a plan that the ledger has to hold. */
public final class PublishedAnswers {
    private PublishedAnswers() {}

    /** The answers of a whole plan, in the order of their addresses. */
    public static List<Answer> of(SitePlan plan) {
        List<Answer> answers = new ArrayList<>(plan.pages().size());
        plan.pages().forEach(page -> answer(page).ifPresent(answers::add));
        return answers;
    }

    private static Optional<Answer> answer(Page page) {
        String address = page.path().address();
        if (page instanceof PaperPage.OfPaper shown) {
            return Optional.of(answer(address, shown.paper()));
        }
        if (page instanceof PaperPage.Removed removed) {
            return Optional.of(answer(address, removed.paper()));
        }
        if (page instanceof PaperPage.Redirect alias) {
            return Optional.of(answer(address, alias.target()));
        }
        if (page instanceof ListPage.OfTerm list && list.slice().number() == 1) {
            return Optional.of(answer(address, list.term()));
        }
        if (page instanceof ListPage.Former former) {
            return Optional.of(
                    former.term()
                            .map(term -> answer(address, term))
                            .orElse(Answer.byNobody(address)));
        }
        return Optional.empty();
    }

    private static Answer answer(String address, Paper paper) {
        return new Answer(address, paper.id().value(), List.of());
    }

    private static Answer answer(String address, Term term) {
        return new Answer(address, term.key(), term.papers());
    }
}
